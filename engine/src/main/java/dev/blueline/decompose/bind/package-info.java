/**
 * What a template means for one document: names to components, tokens to colours, doubts decided.
 *
 * <pre>
 *   Template, blueprint, pronouns ─▶ Binder ─▶ Plan, or why it is refused
 *     │ TargetBinder     ├ NameFinder      id, text, type, role, synonym
 *     │                  ├ OwnName         first name, where a label says "First name"
 *     │                  ├ Pronouns        it, them
 *     │                  ├ Others          the other one, the rest
 *     │                  ├ Gap             between two neighbours
 *     │                  ├ ExceptionBinder but the first
 *     │                  ├ NameOrKind      all cards, where a link says "Cards"
 *     │                  ├ JoinedName      fish and chips, in a list
 *     │                  ├ SharedKind      the apple and google buttons
 *     │                  └ SharedPart      the image of card 1 and card 2
 *     │ ParameterBinder  tokens to colours, anchors to ids
 *     │ LikenessBinder   the width that another has
 *     │ AdditionBinder   names for what is new
 *     │ TokenBinder      the primary color
 *     └ doubts           OwnText, StatedValue, BoundDoubt, Rival, HiddenClause
 * </pre>
 *
 * <p>{@code BindingLimit} bounds what that costs; {@code Explainer} hears of it and writes it down.
 */
@NullMarked
package dev.blueline.decompose.bind;

import org.jspecify.annotations.NullMarked;
