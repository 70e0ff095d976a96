/**
 * Small models that are learned from examples: their arithmetic, and nothing of what they are
 * learned for.
 *
 * <pre>
 *   FeatureRows   the features of one item, hashed to rows of a table of weights
 *   Chain         labels for a sequence: a linear-chain conditional random field, weights of one byte
 *   Ranker        a choice among candidates, or a chance of yes
 *   WordTable     what is known of a word, by its hash
 *   …Trainer      makes them; nothing of it is needed afterwards
 * </pre>
 *
 * <p>Training is deterministic: the same examples in the same order give the same bytes.
 */
@NullMarked
package news.dateline.learn;

import org.jspecify.annotations.NullMarked;
