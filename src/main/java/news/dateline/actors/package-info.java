/**
 * Who is who across an archive: several names, one actor; and what a researcher corrects of it.
 *
 * <p>An article says what <em>it</em> calls the people and bodies that it quotes, and the index
 * holds no more than that. This package turns those names into actors whenever a snapshot opens, so
 * that a correction shows at once and nothing is indexed anew.
 *
 * <pre>
 *   what articles print ─ ArchiveNames ─ NameRules (spelling, middle names, aliases)
 *                                            │
 *   corrections.txt ─ CorrectionsFile ─ Corrections (merge, rename, split, reject, keep)
 *                                            ↓
 *                                      ArchiveActors ─ ActorResolution (an article with them)
 * </pre>
 *
 * <p>A name is always a folded one ({@link news.dateline.article.Folding}); what people read is a
 * label. Names that no rule joins and no correction moves are actors by themselves, and cost
 * nothing: the map holds the others only.
 *
 * <pre>{@code
 * ArchiveNames names = new ArchiveNames();
 * names.printed("ada brandt", "Ada Brandt", 12); // twelve articles print it so
 * names.printed("ada b. brandt", "Ada B. Brandt", 3);
 * names.speaks("ada brandt", Actor.Kind.PERSON, 20);
 * names.speaks("ada b. brandt", Actor.Kind.PERSON, 4);
 *
 * ArchiveActors actors = ArchiveActors.of(names, new CorrectionsFile(path, false).read());
 * actors.resolve("ada b. brandt").actor(); // Ada Brandt, also Ada B. Brandt
 * ActorResolution.article(actors, article); // the article with its actors by these names
 * }</pre>
 *
 * <p>What comes of it depends on the names and the corrections alone, not on their order or the
 * engine: engines agree because all of them make their {@link news.dateline.actors.ArchiveActors}
 * here. A line that is wrong is a {@link news.dateline.actors.Corrections.Problem} with its place,
 * and changes nothing; the other lines apply. A new kind of correction is a case of {@link
 * news.dateline.actors.Correction} and a production of {@link news.dateline.actors.CorrectionLine}.
 */
@NullMarked
package news.dateline.actors;

import org.jspecify.annotations.NullMarked;
