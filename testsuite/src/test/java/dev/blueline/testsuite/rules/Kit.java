package dev.blueline.testsuite.rules;

import java.util.List;
import java.util.stream.Stream;

/** The component kit, as the contract lists it. */
final class Kit {
  static final List<String> TYPES =
      words(
          "header title subtitle heading description paragraph text label button cta link input"
              + " image icon video product_card product_item product card container section list"
              + " list_item hero nav navbar footer divider spacer");

  static final List<String> ROLES =
      words("hero title content cta nav product decoration footer overlay header");

  /**
   * "Containers, sections, lists, cards, heroes, headers, footers, navs, images, dividers and
   * spacers excepted."
   */
  static final List<String> OF_ANY_SIZE =
      words(
          "container section list card product_card hero header footer nav navbar image divider"
              + " spacer");

  /** "Type button, cta." */
  static final List<String> TO_TAP = words("button cta");

  private Kit() {}

  static List<String> words(String text) {
    return List.of(text.trim().split("\\s+"));
  }

  static Stream<String> typesBut(List<String> others) {
    return TYPES.stream().filter(type -> !others.contains(type));
  }
}
