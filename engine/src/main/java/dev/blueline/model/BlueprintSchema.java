package dev.blueline.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  // Longer than other files: what a schema has and how it is said are one list, told twice.

  /**
   * How large a component is made.
   *
   * @param width in px, above 0
   * @param height in px, above 0
   */
  public record Size(int width, int height) {}

  private static final Size FALLBACK_SIZE = new Size(343, 48);

  private final String rootPointer;
  private final String childrenPointer;
  private final String styleKey;
  private final @Nullable Path boxPath;
  private final List<Path> boxPaths;
  private final StyleKeys styleKeys;
  private final SchemaAspects aspects;
  private final Set<String> types;
  private final Set<String> roles;
  private final Set<String> boxLike;
  private final Set<String> sizeExempt;
  private final Set<String> touchTargets;
  private final Map<String, List<String>> synonyms;
  private final Map<String, Size> defaultSizes;

  /** What it was made from. */
  private final Builder source;

  private BlueprintSchema(Builder builder) {
    source = new Builder(builder.name, builder);
    rootPointer = Path.of(builder.rootKey).toPointer();
    childrenPointer = Path.of(builder.childrenKey).toPointer();
    styleKey = builder.styleKey;
    boxPath = builder.boxKey == null ? null : Path.of(builder.boxKey);
    boxPaths = boxPath == null ? List.of() : boxPath.elements(4);
    styleKeys = new StyleKeys(styleKey, builder.styleNames, builder.camelCase);
    aspects = new SchemaAspects(styleKey, styleKeys, boxPath, source.textPath, source.textPaths);
    types = Set.copyOf(builder.types);
    roles = Set.copyOf(builder.roles);
    boxLike = Set.copyOf(builder.boxLike);
    sizeExempt = Set.copyOf(builder.sizeExempt);
    touchTargets = Set.copyOf(builder.touchTargets);
    synonyms = Map.copyOf(builder.synonyms);
    defaultSizes = Map.copyOf(builder.defaultSizes);
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

  /** Returns a builder of a schema of another name that starts from a copy of this one. */
  public Builder toBuilder(String newName) {
    return new Builder(newName, source);
  }

  /** Returns the name of this schema. */
  public String name() {
    return source.name;
  }

  /** Returns the key of the document's list of root components. */
  public String rootKey() {
    return source.rootKey;
  }

  /** Returns the key of a component's list of children. */
  public String childrenKey() {
    return source.childrenKey;
  }

  /** Returns the JSON Pointer of the list of root components in the document. */
  String rootPointer() {
    return rootPointer;
  }

  /** Returns the JSON Pointer of the list of children in a component. */
  String childrenPointer() {
    return childrenPointer;
  }

  /** Returns the key of a component's style object. */
  public String styleKey() {
    return styleKey;
  }

  /** Returns where a component's box lies, or null in a dialect without boxes. */
  public @Nullable Path boxPath() {
    return boxPath;
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
    return source.boxConvention;
  }

  /** Returns where the visible text of a component of a type lies. */
  public Path textPath(String type) {
    return source.textPaths.isEmpty()
        ? source.textPath
        : source.textPaths.getOrDefault(type, source.textPath);
  }

  /** Returns what changes with the value at a path of a component, which is not the root path. */
  public Aspects aspects(Path path) {
    return aspects.of(path);
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
    return source.pixelsAsText;
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
    return source.limits;
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
    if (path.size() == 0 || path.segment(0).equals(source.rootKey)) {
      return false;
    }
    return switch (path.segment(0)) {
      case "screen_id", "screen_type", "orientation" -> false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return source.name;
  }

  /**
   * Builds a schema. Not thread-safe; a builder may be used again. Setters throw {@link
   * NullPointerException} for null, within lists as well.
   */
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
      this.name = Objects.requireNonNull(name, "name");
    }

    private Builder(String name, Builder other) {
      this(name);
      rootKey = other.rootKey;
      childrenKey = other.childrenKey;
      styleKey = other.styleKey;
      boxKey = other.boxKey;
      boxConvention = other.boxConvention;
      textPath = other.textPath;
      textPaths = other.textPaths;
      styleNames = other.styleNames;
      camelCase = other.camelCase;
      pixelsAsText = other.pixelsAsText;
      types = other.types;
      roles = other.roles;
      boxLike = other.boxLike;
      sizeExempt = other.sizeExempt;
      touchTargets = other.touchTargets;
      synonyms = other.synonyms;
      defaultSizes = other.defaultSizes;
      limits = other.limits;
    }

    /** Sets the key of the document's list of root components. */
    public Builder rootKey(String key) {
      rootKey = Objects.requireNonNull(key, "key");
      return this;
    }

    /** Sets the key of a component's list of children. */
    public Builder childrenKey(String key) {
      childrenKey = Objects.requireNonNull(key, "key");
      return this;
    }

    /** Sets the key of a component's style object. */
    public Builder styleKey(String key) {
      styleKey = Objects.requireNonNull(key, "key");
      return this;
    }

    /** Sets the document's spelling of some style keys, by their spelling in commands. */
    public Builder styleNames(Map<String, String> names) {
      styleNames = Map.copyOf(names);
      return this;
    }

    /** Sets whether other style keys are spelled in camel case. */
    public Builder camelCase(boolean isWanted) {
      camelCase = isWanted;
      return this;
    }

    /** Sets whether new lengths are written as text with their unit, {@code "60px"}. */
    public Builder pixelsAsText(boolean isWanted) {
      pixelsAsText = isWanted;
      return this;
    }

    /** Sets where boxes lie and how they are read; a null key means that there are none. */
    public Builder box(@Nullable String key, Box.Convention convention) {
      boxKey = key;
      boxConvention = Objects.requireNonNull(convention, "convention");
      return this;
    }

    /** Sets where texts lie, in general and for some types. */
    public Builder text(Path path, Map<String, Path> byType) {
      textPath = Objects.requireNonNull(path, "path");
      textPaths = Map.copyOf(byType);
      return this;
    }

    /** Sets the types. */
    public Builder types(List<String> values) {
      types = List.copyOf(values);
      return this;
    }

    /** Sets the roles. */
    public Builder roles(List<String> values) {
      roles = List.copyOf(values);
      return this;
    }

    /** Sets the types whose unqualified colour is their background. */
    public Builder boxLike(List<String> values) {
      boxLike = List.copyOf(values);
      return this;
    }

    /** Sets the types that size limits pass over. */
    public Builder sizeExempt(List<String> values) {
      sizeExempt = List.copyOf(values);
      return this;
    }

    /** Sets the types that are something to tap. */
    public Builder touchTargets(List<String> values) {
      touchTargets = List.copyOf(values);
      return this;
    }

    /** Sets which types and roles a word or phrase stands for, in lower case. */
    public Builder synonyms(Map<String, List<String>> values) {
      Map<String, List<String>> copy = new HashMap<>();
      values.forEach((phrase, names) -> copy.put(phrase, List.copyOf(names)));
      synonyms = Map.copyOf(copy);
      return this;
    }

    /** Sets how large new components of a type are; other types have a size of their own. */
    public Builder defaultSizes(Map<String, Size> values) {
      defaultSizes = Map.copyOf(values);
      return this;
    }

    /** Sets the numbers that rules compare with. */
    public Builder limits(Limits values) {
      limits = Objects.requireNonNull(values, "values");
      return this;
    }

    /**
     * Returns the schema.
     *
     * @throws IllegalArgumentException if a key is taken twice, or no component could keep to the
     *     limits
     */
    public BlueprintSchema build() {
      limits.requireSound();
      new SchemaKeys(rootKey, childrenKey, styleKey, boxKey).requireSound(textPath, textPaths);
      return new BlueprintSchema(this);
    }
  }
}
