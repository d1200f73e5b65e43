package dev.blueline.decompose.words;

import java.util.Set;

/**
 * Good words that ask for no change by themselves: they make a wish vague, a clause a question, or
 * are just English, and so never misspelt. One line adds a word.
 */
public final class PlainWords {
  private static final Set<String> NEGATIONS =
      Lexicon.words(
          "not never don't dont doesn't doesnt shouldn't shouldnt can't cant cannot won't without"
              + " didn't isn't neither nor nothing unless if");

  private static final Set<String> QUESTIONS =
      Lexicon.words("what why how when where who which is are does do did was were whose has have");

  /** What people wish for that names no change. */
  private static final Set<String> VAGUE =
      Lexicon.words(
          "pop modern modernize modernise better nicer nice beautiful beautify pretty prettier cool"
              + " cooler fancy fancier professional cleaner clean fresh fresher sleek stylish"
              + " attractive elegant awesome amazing good great ux ui usability improve improvement"
              + " redesign rework revamp refresh polish spice jazz tidy optimize optimise enhance"
              + " fix appealing interesting exciting engaging prominent eye-catching catchy"
              + " accessible friendly user-friendly consistent balanced premium minimal minimalist"
              + " minimalistic simpler best perfect wow sexy playful lively vibrant trendy"
              + " contemporary classy luxurious readable usable intuitive restyle rethink upgrade"
              + " wild wilder different");

  /** What is understood, and no blueprint can hold. */
  private static final Set<String> UNSUPPORTED =
      Lexicon.words(
          "animate animated animation animations hover transition transitions gradient gradients"
              + " parallax blur blurred rotate rotated rotation flip mirror skew zoom spin bounce"
              + " fade slide sticky scroll scrolling click clickable onclick dark-mode darkmode"
              + " responsive carousel tooltip dropdown popup modal sound music blink blinking"
              + " confetti javascript script responsiveness focus interactive interactivity"
              + " crop translate export publish deploy undo redo save print");

  /** Good words, which are never taken for misspelt ones. */
  private static final Set<String> COMMON =
      Lexicon.words(
          "tile tiles form forms from tab tabs table tables panel panels sidebar toolbar badge"
              + " badges avatar chip chips logo logos slider checkbox radio page screen app site"
              + " website layout design style theme mode effect effects more less very really quite"
              + " too even only still like look looks looking same thing things stuff part side"
              + " edge edges there here one ones new old other others else will would should must"
              + " can could i we you me us he she want need needs have has had get got let go going"
              + " make be been being do done see use using with for on in at of off over into onto"
              + " about around between behind below above under next beside near far apart away"
              + " together because but or if so than when while until user users customer work"
              + " works working show shows time day week month year home house line lines row rows"
              + " column columns bar bars group groups view views window body main content contents"
              + " data info news blog post posts star stars point points shape shapes wall ball"
              + " bread reed bed led rod rid tree free heater hedge leader reader render sender"
              + " ladder loader poster filter folder feeder border boarder bottom mutton cotton"
              + " tittle total label table cable able image imagine damage manage green greed greet"
              + " write while whole black block blank blink blue glue clue value pink link sink"
              + " wink think brown crown drown grow glow slow flow moon noon love live give five"
              + " give gift lift list last fast cast past post cost most must just dust test text"
              + " next nest best west rest left light night right might sight fight tight eight"
              + " weight wait bit but big bag beg bug mug hug wide tall high narrow short thick deep property"
              + " say read reads labelled labeled titled reading"
              + " bake cake fake lake rake take wake male mane mare mate maze bet met net pet sat sit"
              + " sea sent seat bide ride hike hire hive snow slow shoe shot shop dove mode mole odd"
              + " aid bald cold fold hold mold old sold told bolt bond road ball call fall hall mall"
              + " tail tale talk tell wife wine wipe wire wise rider wiser teller tailor care cart"
              + " ward yard hard lard chart ink lint kink rink lick lost mist fist zero her herb herd"
              + " hers tent heads headed heard tip tap ton toe toy stop swamp sway snap soap cosy"
              + " bark park mark dare dart pray tray play great ray greens moral choral enter cent"
              + " sound found bound hound mound pound wound around pace spade spare spice fine mine"
              + " nine pine vine lane pain pant print faint saint feel full file film bill hill kill"
              + " mill pill apple reply sale stale scare seize inset crate cream treat goggle judge"
              + " fudge bush rush lace plane plate palace brink ring sand lend mend bend seed end"
              + " shirt swift cut gut hut nut pat pit pot lager sorter dinner thinker trim lock sort"
              + " crop wrap rare bare fare hare dance chance glance prance grand brand bland stand"
              + " hero heroes wave save cave pave race rice price prices rude rope role rolls roll"
              + " toll poll pool tool cool fool loop look book cook hook took word world worlds sword"
              + " lord cord ford order older elder finer miner diner liner liver river silver sliver"
              + " hidden ridden bidden garden harden darken warden open pen ten men den hen yen"
              + " dance sing");

  private PlainWords() {}

  /** Returns whether a word is just English. */
  static boolean isCommon(String word) {
    return COMMON.contains(word) || EnglishWords.contains(word);
  }

  /** Returns whether a word makes a wish vague, or a clause a question or a denial. */
  static boolean has(String word) {
    return VAGUE.contains(word)
        || UNSUPPORTED.contains(word)
        || NEGATIONS.contains(word)
        || QUESTIONS.contains(word);
  }

  public static boolean isNegation(String word) {
    return NEGATIONS.contains(word);
  }

  public static boolean isQuestion(String word) {
    return QUESTIONS.contains(word);
  }

  public static boolean isVague(String word) {
    return VAGUE.contains(word);
  }

  public static boolean isUnsupported(String word) {
    return UNSUPPORTED.contains(word);
  }
}
