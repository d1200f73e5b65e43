package dev.blueline.decompose;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import dev.blueline.decompose.bind.Binder;
import dev.blueline.decompose.bind.Explainer;
import dev.blueline.decompose.bind.HiddenClause;
import dev.blueline.decompose.bind.Template;
import dev.blueline.decompose.words.Vocabulary;
import dev.blueline.decompose.words.WordSet;
import dev.blueline.decompose.words.Words;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.observe.CacheStatistics;
import dev.blueline.plan.BindingLimit;
import dev.blueline.plan.ClauseExplanation;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import java.util.Map;

/**
 * Reads commands. Thread-safe; reading a command that was read before costs a look-up and the
 * binding of its names.
 */
public final class Decomposer {
  /*
   * What is cached is the template: what the words alone say. It holds no id, no number of any
   * document and no schema, and its key is the command to the letter, so a hit gives just what a
   * miss would, for any document and session. Letter case and spacing are part of the key because
   * they are part of the answer: a text value keeps its case, and spans count every character.
   *
   * Bound. As many templates as are wanted of commands as people write them. A template takes some
   * twenty times its text, so a longer command takes the place of several: one for each KiB that it
   * has begun. What is too large is never kept.
   */
  private static final int MAX_BYTES = 64 * 1024;

  /** A sentence, or ten of them. */
  private static final int USUAL_LENGTH = 1024;

  /** How many versions' vocabularies are kept. */
  private static final int VERSIONS = 16;

  /** What texts may have taken in is read with the whole command, each time that is bound. */
  private static final int MAX_HIDDEN = 8;

  private final Cache<String, Template> templates;

  /** What misspelt words may stand for, by schema; made for the first command that needs it. */
  private final Cache<BlueprintSchema, WordSet> commonWords =
      Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

  /**
   * The same of the versions at which commands were refused last: an editor that previews as one
   * types asks for the same one again and again, and most edits rename nothing. A version never
   * changes, so what is found here is what would be made.
   */
  private final Cache<Blueprint, Vocabulary> vocabularies =
      Caffeine.newBuilder().weakKeys().maximumSize(VERSIONS).executor(Runnable::run).build();

  /**
   * Creates a decomposer.
   *
   * @param cacheSize how many templates are kept, where each has a command of less than 1,024
   *     characters; a longer one counts once more for each 1,024 of them. 0 for none
   */
  public Decomposer(int cacheSize) {
    templates =
        Caffeine.newBuilder()
            .maximumWeight(cacheSize)
            .weigher((String command, Template template) -> 1 + command.length() / USUAL_LENGTH)
            .executor(Runnable::run)
            .recordStats()
            .build();
  }

  /**
   * The plan of a command, and whether its template was cached.
   *
   * @param plan the plan
   * @param isHit whether the words were known
   */
  public record Decomposition(Plan plan, boolean isHit) {}

  /**
   * Reads a command for a blueprint.
   *
   * @param command the command's text
   * @param blueprint the document it is about
   * @param pronouns the ids that "it" stands for at its start
   */
  public Decomposition decompose(String command, Blueprint blueprint, List<String> pronouns) {
    return decompose(command, blueprint, pronouns, true, BindingLimit.NONE);
  }

  /**
   * As {@link #decompose(String, Blueprint, List)}, as far as a limit lets it.
   *
   * @param inPart whether what can be read of a command that is too large is of use
   */
  public Decomposition decompose(
      String command,
      Blueprint blueprint,
      List<String> pronouns,
      boolean inPart,
      BindingLimit limit) {
    boolean isKept = !isTooLarge(command);
    Template known = isKept ? templates.getIfPresent(command) : null;
    Template template = known == null ? read(command) : known;
    if (known == null && isKept) {
      templates.put(command, template);
    }
    Template meant = inPart ? template : template.whole();
    Plan plan = understood(command, meant, blueprint, pronouns, limit);
    return new Decomposition(held(plan, template, blueprint, pronouns), known != null);
  }

  /** Binds a template; where it means nothing here, as it would be spelled well. */
  private Plan understood(
      String command,
      Template template,
      Blueprint blueprint,
      List<String> pronouns,
      BindingLimit limit) {
    Plan plan = Binder.bind(command, template, blueprint, pronouns, limit);
    return plan.refusals().isEmpty()
        ? plan
        : Repairer.repair(template.words(), blueprint, pronouns, plan, () -> vocabulary(blueprint));
  }

  /** Returns a plan, or its refusal where one of its texts may have taken in a clause. */
  private Plan held(Plan plan, Template template, Blueprint blueprint, List<String> pronouns) {
    if (!plan.refusals().isEmpty()) {
      return plan;
    }
    boolean isRepaired = !plan.corrections().isEmpty();
    List<HiddenClause> hidden = (isRepaired ? read(plan.reading()) : template).hidden();
    for (int i = 0; i < Math.min(hidden.size(), MAX_HIDDEN); i++) {
      String command = hidden.get(i).command();
      Template parted = read(command).whole();
      Plan other = understood(command, parted, blueprint, pronouns, BindingLimit.NONE);
      if (hidden.get(i).isSaidBy(other, plan)) {
        return hidden.get(i).refused(plan, other);
      }
    }
    return plan;
  }

  private Vocabulary vocabulary(Blueprint blueprint) {
    Vocabulary known = vocabularies.getIfPresent(blueprint);
    if (known == null) {
      known = made(blueprint);
      vocabularies.put(blueprint, known);
    }
    return known;
  }

  private Vocabulary made(Blueprint blueprint) {
    for (Map.Entry<Blueprint, Vocabulary> other : vocabularies.asMap().entrySet()) {
      if (blueprint.hasSameNames(other.getKey())) {
        return other.getValue();
      }
    }
    WordSet common = commonWords.get(blueprint.schema(), Vocabulary::common);
    return Vocabulary.of(blueprint, common);
  }

  /** Returns the commands that are most likely to come again, at most so many. */
  public List<String> hottest(int most) {
    return templates
        .policy()
        .eviction()
        .map(eviction -> List.copyOf(eviction.hottest(most).keySet()))
        .orElse(List.of());
  }

  /** Reads commands before they come. Costs as much as reading them then. */
  public void readAhead(List<String> commands) {
    for (String command : commands) {
      if (!isTooLarge(command) && !templates.asMap().containsKey(command)) {
        templates.put(command, read(command));
      }
    }
  }

  /** Returns what the cache of readings has done so far. */
  public CacheStatistics statistics() {
    CacheStats stats = templates.stats();
    return new CacheStatistics(stats.hitCount(), stats.missCount(), stats.evictionCount());
  }

  /** As {@link #decompose}, without a trace in the cache, and with nothing repaired. */
  public Plan read(String command, Blueprint blueprint, List<String> pronouns, BindingLimit limit) {
    Template template = quietly(command).whole();
    Plan plan = Binder.bind(command, template, blueprint, pronouns, limit);
    return held(plan, template, blueprint, pronouns);
  }

  /** What its words say, looked up without a trace where they are known. */
  private Template quietly(String command) {
    Template known = templates.policy().getIfPresentQuietly(command);
    return known == null ? read(command) : known;
  }

  /**
   * Tells how a command is read.
   *
   * @param reading the command, or what it was read as
   */
  public List<ClauseExplanation> explain(
      String reading, Blueprint blueprint, List<String> pronouns, BindingLimit limit) {
    Explainer explainer = new Explainer();
    Binder.bind(reading, read(reading), blueprint, pronouns, limit, explainer);
    return explainer.clauses();
  }

  private static Template read(String command) {
    if (isTooLarge(command)) {
      return refused(RefusalCode.TOO_LARGE, "a command has at most 64 KiB");
    }
    Words words = Words.of(command);
    Template template = new ClauseSplitter(words).split();
    return template.clauses().isEmpty() && template.refusals().isEmpty()
        ? refused(RefusalCode.EMPTY_COMMAND, "the command says nothing")
        : template;
  }

  private static Template refused(RefusalCode code, String message) {
    return new Template(Words.of(""), List.of(), List.of(Refusal.of(code, message)), List.of());
  }

  private static boolean isTooLarge(String command) {
    return command.length() > MAX_BYTES
        || (command.length() > MAX_BYTES / 3
            && command.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MAX_BYTES);
  }
}
