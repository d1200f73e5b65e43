package dev.blueline.decompose.bind;

import dev.blueline.model.Component;
import java.util.List;

/** Hears how targets are found, when somebody asks; otherwise nobody listens. */
interface TargetLog {
  /** Nobody listens. */
  TargetLog NONE =
      new TargetLog() {
        @Override
        public void matched(String name, NameMatch match) {}

        @Override
        public void kept(String why, List<Component> before, List<Component> after) {}
      };

  /** A name matched some components. */
  void matched(String name, NameMatch match);

  /** Of some components, those were kept that are meant. */
  void kept(String why, List<Component> before, List<Component> after);
}
