package dev.blueline.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an editor's documents look like and which values they may hold: the dialect (where the parts
 * of a component lie and how they are spelled), the types, roles and their synonyms, and the limits
 * that validators hold. Immutable; an edit never changes it.
 *
 * <p>Commands and rules speak of style keys in their own spelling ({@code bg_color}); the schema
 * knows the document's ({@code backgroundColor}).
 */
public final class BlueprintSchema {
  /**
   * The numbers that rules compare with; all lengths in px.
   *
   * @param minHeight the least height of a component that a command writes
   * @param maxHeight the greatest height of a component that a command writes
   * @param minWidth the least width of a component that a command writes
   * @param maxWidth the greatest width of a component that a command writes
   * @param touchTarget the least height of something to tap
   * @param minFontSize the least font size
   * @param maxFontSize the greatest font size
   * @param textWarning the number of characters above which a text is warned of
   * @param textLimit the number of characters above which a text is an error
   * @param screenWidth the width of a screen that does not say its own
   */
  public record Limits(
      int minHeight,
      int maxHeight,
      int minWidth,
      int maxWidth,
      int touchTarget,
      int minFontSize,
      int maxFontSize,
      int textWarning,
      int textLimit,
      int screenWidth) {

    /** The limits of the storefront schema. */
    public static final Limits DEFAULT = new Limits(20, 600, 20, 500, 44, 12, 72, 100, 10_000, 500);

    /** Returns these limits with another least height of something to tap. */
    public Limits withTouchTarget(int px) {
      return new Limits(
          minHeight,
          maxHeight,
          minWidth,
          maxWidth,
          px,
          minFontSize,
          maxFontSize,
          textWarning,
          textLimit,
          screenWidth);
    }
  }

  /**
   * How large a component is made.
   *
   * @param width in px, above 0
   * @param height in px, above 0
   */
  public record Size(int width, int height) {}

  private static final Size FALLBACK_SIZE = new Size(343, 48);

  private final String name;
  private final String rootKey;
  private final String childrenKey;
  private final String styleKey;
  private final @Nullable Path boxPath;
  private final List<Path> boxPaths;
  private final Box.Convention boxConvention;
  private final Path textPath;
  private final Map<String, Path> textPaths;
  private final StyleKeys styleKeys;
  private final boolean pixelsAsText;
  private final Set<String> types;
  private final Set<String> roles;
  private final Set<String> boxLike;
  private final Set<String> sizeExempt;
  private final Set<String> touchTargets;
  private final Map<String, List<String>> synonyms;
  private final Map<String, Size> defaultSizes;
  private final Limits limits;

  private BlueprintSchema(Builder builder) {
    name = builder.name;
    rootKey = builder.rootKey;
    childrenKey = builder.childrenKey;
    styleKey = builder.styleKey;
    boxPath = builder.boxKey == null ? null : Path.of(builder.boxKey);
    boxPaths = boxPath == null ? List.of() : boxPaths(boxPath);
    boxConvention = builder.boxConvention;
    textPath = builder.textPath;
    textPaths = Map.copyOf(builder.textPaths);
    styleKeys = new StyleKeys(styleKey, builder.styleNames, builder.camelCase);
    pixelsAsText = builder.pixelsAsText;
    types = Set.copyOf(builder.types);
    roles = Set.copyOf(builder.roles);
    boxLike = Set.copyOf(builder.boxLike);
    sizeExempt = Set.copyOf(builder.sizeExempt);
    touchTargets = Set.copyOf(builder.touchTargets);
    synonyms = Map.copyOf(builder.synonyms);
    defaultSizes = Map.copyOf(builder.defaultSizes);
    limits = builder.limits;
  }

  /** Returns the default schema: {@code components}, {@code visual}, {@code bbox}. */
  public static BlueprintSchema storefront() {
    return BuiltInSchemas.STOREFRONT;
  }

  /** Returns the dialect of web editors: {@code elements}, {@code props}, camel-case CSS. */
  public static BlueprintSchema web() {
    return BuiltInSchemas.WEB;
  }

  /** Returns a builder that starts from a copy of the default schema. */
  public static Builder builder(String name) {
    return BuiltInSchemas.storefrontBuilder(name);
  }

  /** Returns the name of this schema. */
  public String name() {
    return name;
  }

  /** Returns the key of the document's list of root components. */
  public String rootKey() {
    return rootKey;
  }

  /** Returns the key of a component's list of children. */
  public String childrenKey() {
    return childrenKey;
  }

  /** Returns the key of a component's style object. */
  public String styleKey() {
    return styleKey;
  }

  /** Returns where a component's box lies, or null in a dialect without boxes. */
  public @Nullable Path boxPath() {
    return boxPath;
  }

  private static List<Path> boxPaths(Path box) {
    return List.of(box.child("0"), box.child("1"), box.child("2"), box.child("3"));
  }

  /**
   * Returns where one of a box's four numbers lies.
   *
   * @throws IndexOutOfBoundsException in a dialect without boxes
   */
  public Path boxPath(int index) {
    return boxPaths.get(index);
  }

  /** Returns how the four numbers of a box are read. */
  public Box.Convention boxConvention() {
    return boxConvention;
  }

  /** Returns where the visible text of a component of a type lies. */
  public Path textPath(String type) {
    return textPaths.isEmpty() ? textPath : textPaths.getOrDefault(type, textPath);
  }

  /** Returns where a style value lies, given its key in the spelling of commands. */
  public Path stylePath(String key) {
    return styleKeys.path(key);
  }

  /** Returns whether every component may have a style of this key, in the spelling of commands. */
  public boolean isStyleKey(String key) {
    return styleKeys.isKnown(key);
  }

  /** Returns the types, in alphabetical order. */
  public List<String> types() {
    return types.stream().sorted().toList();
  }

  /** Returns the roles, in alphabetical order. */
  public List<String> roles() {
    return roles.stream().sorted().toList();
  }

  /** Returns the words and phrases that have synonyms, in alphabetical order. */
  public List<String> synonymPhrases() {
    return synonyms.keySet().stream().sorted().toList();
  }

  /** Returns a style key in the document's spelling. */
  public String styleName(String key) {
    return styleKeys.name(key);
  }

  /** Returns whether a new length is written as text with its unit, {@code "60px"}. */
  public boolean writesPixelsAsText() {
    return pixelsAsText;
  }

  /** Returns whether a type is one of this schema's. */
  public boolean isType(String type) {
    return types.contains(type);
  }

  /** Returns whether a role is one of this schema's. */
  public boolean isRole(String role) {
    return roles.contains(role);
  }

  /** Returns whether an unqualified colour of this type means its background. */
  public boolean isBoxLike(String type) {
    return boxLike.contains(type);
  }

  /** Returns whether the size limits pass over this type. */
  public boolean isSizeExempt(String type) {
    return sizeExempt.contains(type);
  }

  /** Returns whether a component of this type and role is something to tap. */
  public boolean isTouchTarget(String type, @Nullable String role) {
    return touchTargets.contains(type) || "cta".equals(role);
  }

  /**
   * Returns the types and roles that a word or phrase stands for besides itself; empty if none. The
   * phrase is in lower case with single spaces.
   */
  public List<String> synonyms(String phrase) {
    return synonyms.getOrDefault(phrase, List.of());
  }

  /** Returns how large a new component of a type is, where there is room for it. */
  public Size defaultSize(String type) {
    return defaultSizes.getOrDefault(type, FALLBACK_SIZE);
  }

  /** Returns the numbers that rules compare with. */
  public Limits limits() {
    return limits;
  }

  /** Returns whether commands and patches may write a path inside a component. */
  public boolean isEditable(Path path) {
    if (path.size() == 0) {
      return false;
    }
    return switch (path.segment(0)) {
      case "id", "type", "role", "confidence" -> false;
      default -> true;
    };
  }

  /** Returns whether commands and patches may write a path of the document outside components. */
  public boolean isDocumentEditable(Path path) {
    if (path.size() == 0 || path.segment(0).equals(rootKey)) {
      return false;
    }
    return switch (path.segment(0)) {
      case "screen_id", "screen_type", "orientation" -> false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return name;
  }

  /** Builds a schema. Not thread-safe; a builder may be used again. */
  public static final class Builder {
    private final String name;
    private String rootKey = "components";
    private String childrenKey = "children";
    private String styleKey = "visual";
    private @Nullable String boxKey = "bbox";
    private Box.Convention boxConvention = Box.Convention.SIZE;
    private Path textPath = Path.of("text");
    private Map<String, Path> textPaths = Map.of();
    private Map<String, String> styleNames = Map.of();
    private boolean camelCase;
    private boolean pixelsAsText;
    private List<String> types = List.of();
    private List<String> roles = List.of();
    private List<String> boxLike = List.of();
    private List<String> sizeExempt = List.of();
    private List<String> touchTargets = List.of();
    private Map<String, List<String>> synonyms = Map.of();
    private Map<String, Size> defaultSizes = Map.of();
    private Limits limits = Limits.DEFAULT;

    Builder(String name) {
      this.name = name;
    }

    /** Sets the key of the root list and that of a component's children. */
    public Builder componentLists(String root, String children) {
      rootKey = root;
      childrenKey = children;
      return this;
    }

    /** Sets the key of the style object and the document's spelling of some style keys. */
    public Builder style(String key, Map<String, String> names) {
      styleKey = key;
      styleNames = names;
      return this;
    }

    /** Sets whether style keys are spelled in camel case and lengths as text with their unit. */
    public Builder cssSpelling(boolean camelCaseKeys, boolean pixelsAsText) {
      this.camelCase = camelCaseKeys;
      this.pixelsAsText = pixelsAsText;
      return this;
    }

    /** Sets where boxes lie and how they are read; a null key means that there are none. */
    public Builder box(@Nullable String key, Box.Convention convention) {
      boxKey = key;
      boxConvention = convention;
      return this;
    }

    /** Sets where texts lie, in general and for some types. */
    public Builder text(Path path, Map<String, Path> byType) {
      textPath = path;
      textPaths = byType;
      return this;
    }

    /** Sets the types. */
    public Builder types(List<String> values) {
      types = values;
      return this;
    }

    /** Sets the roles. */
    public Builder roles(List<String> values) {
      roles = values;
      return this;
    }

    /** Sets the types whose unqualified colour is their background. */
    public Builder boxLike(List<String> values) {
      boxLike = values;
      return this;
    }

    /** Sets the types that size limits pass over. */
    public Builder sizeExempt(List<String> values) {
      sizeExempt = values;
      return this;
    }

    /** Sets the types that are something to tap. */
    public Builder touchTargets(List<String> values) {
      touchTargets = values;
      return this;
    }

    /** Sets which types and roles a word or phrase stands for, in lower case. */
    public Builder synonyms(Map<String, List<String>> values) {
      synonyms = values;
      return this;
    }

    /** Sets how large new components of a type are; other types have a size of their own. */
    public Builder defaultSizes(Map<String, Size> values) {
      defaultSizes = values;
      return this;
    }

    /** Sets the numbers that rules compare with. */
    public Builder limits(Limits values) {
      limits = values;
      return this;
    }

    /** Returns the schema. */
    public BlueprintSchema build() {
      return new BlueprintSchema(this);
    }
  }
}
