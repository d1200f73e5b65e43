package dev.blueline.decompose;

import dev.blueline.plan.Refusal;
import java.util.List;

/**
 * What a command says, whatever the document: it can be shared between documents and sessions.
 *
 * @param words the command's words
 * @param clauses the steps it asks for, in order
 * @param refusals what of it could not be read
 */
record Template(Words words, List<ClauseTemplate> clauses, List<Refusal> refusals) {}
