package dev.blueline.model;

import dev.blueline.model.BlueprintSchema.Size;
import java.util.List;
import java.util.Map;

/** The two schemas that come with the library. */
final class BuiltInSchemas {
  private static final List<String> TYPES =
      List.of(
          "header",
          "title",
          "subtitle",
          "heading",
          "description",
          "paragraph",
          "text",
          "label",
          "button",
          "cta",
          "link",
          "input",
          "image",
          "icon",
          "video",
          "product_card",
          "product_item",
          "product",
          "card",
          "container",
          "section",
          "list",
          "list_item",
          "hero",
          "nav",
          "navbar",
          "footer",
          "divider",
          "spacer");

  private static final List<String> ROLES =
      List.of(
          "hero",
          "title",
          "content",
          "cta",
          "nav",
          "product",
          "decoration",
          "footer",
          "overlay",
          "header");

  private static final List<String> BOX_LIKE =
      List.of(
          "button",
          "cta",
          "card",
          "product",
          "product_card",
          "product_item",
          "container",
          "section",
          "hero",
          "header",
          "nav",
          "navbar",
          "footer",
          "input",
          "image",
          "divider");

  private static final List<String> SIZE_EXEMPT =
      List.of(
          "container",
          "section",
          "list",
          "card",
          "product_card",
          "hero",
          "header",
          "footer",
          "nav",
          "navbar",
          "image",
          "divider",
          "spacer");

  private static final Map<String, List<String>> SYNONYMS =
      Map.ofEntries(
          Map.entry("menu", List.of("nav", "navbar")),
          Map.entry("navigation", List.of("nav", "navbar")),
          Map.entry("nav", List.of("nav", "navbar")),
          Map.entry("navbar", List.of("nav", "navbar")),
          Map.entry("nav bar", List.of("nav", "navbar")),
          Map.entry("picture", List.of("image")),
          Map.entry("photo", List.of("image")),
          Map.entry("heading", List.of("heading", "title")),
          Map.entry("headline", List.of("heading", "title")),
          Map.entry("cta", List.of("cta")),
          Map.entry("call to action", List.of("cta")),
          Map.entry("banner", List.of("hero")),
          Map.entry("hero", List.of("hero")),
          Map.entry("card", List.of("card", "product_card")),
          Map.entry("product", List.of("product", "product_card", "product_item")),
          Map.entry("product card", List.of("product_card")),
          Map.entry("button", List.of("button", "cta")),
          Map.entry("text field", List.of("input")),
          Map.entry("field", List.of("input")),
          Map.entry("list item", List.of("list_item")),
          Map.entry("item", List.of("list_item")),
          Map.entry("hyperlink", List.of("link")));

  /** They suit a phone of 375 px with margins of 16. */
  private static final Map<String, Size> DEFAULT_SIZES =
      Map.ofEntries(
          Map.entry("header", new Size(375, 64)),
          Map.entry("title", new Size(343, 40)),
          Map.entry("subtitle", new Size(343, 32)),
          Map.entry("heading", new Size(343, 36)),
          Map.entry("description", new Size(343, 48)),
          Map.entry("paragraph", new Size(343, 72)),
          Map.entry("text", new Size(343, 24)),
          Map.entry("label", new Size(343, 24)),
          Map.entry("button", new Size(200, 48)),
          Map.entry("cta", new Size(200, 48)),
          Map.entry("link", new Size(200, 44)),
          Map.entry("input", new Size(343, 48)),
          Map.entry("image", new Size(343, 200)),
          Map.entry("icon", new Size(24, 24)),
          Map.entry("video", new Size(343, 200)),
          Map.entry("product_card", new Size(343, 120)),
          Map.entry("product_item", new Size(343, 120)),
          Map.entry("product", new Size(343, 120)),
          Map.entry("card", new Size(343, 120)),
          Map.entry("container", new Size(343, 200)),
          Map.entry("section", new Size(343, 200)),
          Map.entry("list", new Size(343, 200)),
          Map.entry("list_item", new Size(343, 56)),
          Map.entry("hero", new Size(375, 240)),
          Map.entry("nav", new Size(375, 56)),
          Map.entry("navbar", new Size(375, 56)),
          Map.entry("footer", new Size(375, 80)),
          Map.entry("divider", new Size(343, 1)),
          Map.entry("spacer", new Size(343, 16)));

  static final BlueprintSchema STOREFRONT = storefrontBuilder("storefront").build();

  static final BlueprintSchema WEB =
      storefrontBuilder("web")
          .rootKey("elements")
          .styleKey("style")
          .styleNames(
              Map.of("bg_color", "backgroundColor", "text_color", "color", "align", "textAlign"))
          .camelCase(true)
          .pixelsAsText(true)
          .box(null, Box.Convention.SIZE)
          .text(
              Path.of("props", "content"),
              Map.of(
                  "button", Path.of("props", "label"),
                  "cta", Path.of("props", "label"),
                  "link", Path.of("props", "label"),
                  "label", Path.of("props", "label"),
                  "input", Path.of("props", "label")))
          .build();

  private BuiltInSchemas() {}

  static BlueprintSchema.Builder storefrontBuilder(String name) {
    return new BlueprintSchema.Builder(name)
        .types(TYPES)
        .roles(ROLES)
        .boxLike(BOX_LIKE)
        .sizeExempt(SIZE_EXEMPT)
        .touchTargets(List.of("button", "cta"))
        .synonyms(SYNONYMS)
        .defaultSizes(DEFAULT_SIZES);
  }
}
