package dev.blueline.bench.peer;

/** What a {@link PojoDocument} was made for. */
public final class PojoMeta {
  public final Screen screen;

  PojoMeta(Screen screen) {
    this.screen = screen;
  }

  /** A screen, in px. */
  public static final class Screen {
    public final int width;
    public final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }
}
