package dev.blueline.testsuite.commands;

import java.util.ArrayList;
import java.util.List;

/**
 * Ways to name the components of the case document {@code shop.json}, one for each form and tier in
 * {@code commands.md}, "Targets", and the ids that they stand for.
 */
final class ShopTargets {
  /** A phrase and the components that it names, in document order. */
  record Target(String phrase, List<String> ids) {
    String onlyId() {
      return ids.get(0);
    }

    /** Of what is called text, bigger is said of its letters. */
    boolean isText() {
      return phrase.startsWith("the text ");
    }
  }

  private static final List<Target> SINGLE = new ArrayList<>();
  private static final List<Target> SEVERAL = new ArrayList<>();

  static {
    // id
    one("header_1", "header_1");
    one("header 1", "header_1");
    one("search_input", "search_input");
    one("the search input", "search_input");
    one("search-input", "search_input");
    one("searchInput", "search_input");
    one("the hero title", "hero_title");
    one("the card 1 title", "card_1_title");
    one("card_2_price", "card_2_price");
    one("link_home", "link_home");
    // visible text
    one("the \"Shop Now\" button", "cta_button");
    one("the shop now button", "cta_button");
    one("\"Shop Now\"", "cta_button");
    one("the “View Details” button", "details_button");
    one("the 'Wool Scarf' title", "card_3_title");
    one("the about us link", "link_about");
    one("the terms link", "link_terms");
    // type, role, synonym
    one("the header", "header_1");
    one("header", "header_1");
    one("THE HEADER", "header_1");
    one("this footer", "footer_1");
    one("the subtitle", "hero_subtitle");
    one("the container", "grid");
    one("the divider", "divider_1");
    one("the content", "hero_subtitle");
    one("the cta", "cta_button");
    one("the call to action", "cta_button");
    one("the nav", "main_nav");
    one("the menu", "main_nav");
    one("the navigation", "main_nav");
    one("the banner", "hero_1");
    // place and order
    one("the first card", "card_1");
    one("the second card", "card_2");
    one("the 3rd card", "card_3");
    one("the last card", "card_3");
    one("the second to last card", "card_2");
    one("the first button", "cta_button");
    one("the last link", "link_contact");
    one("the 4th link", "link_terms");
    one("the last input", "promo_input");
    one("the first image in the grid", "card_1_image");
    // a current value
    one("the red button", "cta_button");
    one("the green button", "details_button");
    one("the blue button", "help_button");
    one("the italic button", "help_button");
    one("the disabled input", "promo_input");
    one("the hidden image", "promo_image");
    one("the bold title", "hero_title");
    one("the underlined link", "link_about");
    // descendants
    one("the image inside the footer", "footer_image");
    one("the picture in the hero", "hero_image");
    one("the button in the hero", "cta_button");
    one("the title in the second card", "card_2_title");
    one("the text in the first card", "card_1_price");
    one("the last link in the nav", "link_about");

    several("all buttons", "cta_button", "details_button", "help_button");
    several("the buttons", "cta_button", "details_button", "help_button");
    several("buttons", "cta_button", "details_button", "help_button");
    several("every card", "card_1", "card_2", "card_3");
    several("each product", "card_1", "card_2", "card_3");
    several("cards in the grid", "card_1", "card_2", "card_3");
    several("both inputs", "search_input", "promo_input");
    several("all links in the footer", "link_terms", "link_contact");
    several("the images inside the grid", "card_1_image", "card_2_image", "card_3_image");
    several("all buttons except the first", "details_button", "help_button");
    several("all buttons except the help button", "cta_button", "details_button");
    several("every card but the last", "card_1", "card_2");
    several("all cards except card_2", "card_1", "card_3");
    several("the header and the footer", "header_1", "footer_1");
    several("header, nav and footer", "header_1", "main_nav", "footer_1");
    several("the subtitle and the hero title", "hero_title", "hero_subtitle");
    several("the first two cards", "card_1", "card_2");
    several("the links in the nav", "link_home", "link_shop", "link_about");
    several("the first and the last card", "card_1", "card_3");
    several("card_1 and card_3", "card_1", "card_3");
  }

  private ShopTargets() {}

  private static void one(String phrase, String id) {
    SINGLE.add(new Target(phrase, List.of(id)));
  }

  private static void several(String phrase, String... ids) {
    SEVERAL.add(new Target(phrase, List.of(ids)));
  }

  /** Those that name one component. */
  static List<Target> single() {
    return SINGLE;
  }

  static List<Target> all() {
    List<Target> all = new ArrayList<>(SINGLE);
    all.addAll(SEVERAL);
    return all;
  }
}
