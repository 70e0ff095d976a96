/**
 * What the documents of the index are made of: the fields and their names, the two sides of a block
 * (article and quotation), what a commit says of itself, and the dictionary that texts are
 * compressed with.
 *
 * <p>{@link news.dateline.lucene.schema.Schema} lists the fields; {@link
 * news.dateline.lucene.schema.FacetField}, {@link news.dateline.lucene.schema.WordsField}, {@link
 * news.dateline.lucene.schema.PublishedField} and {@link news.dateline.lucene.schema.ClusterFields}
 * are those that are more than a name. Whatever changes here raises {@code Schema.VERSION}.
 */
@NullMarked
package news.dateline.lucene.schema;

import org.jspecify.annotations.NullMarked;
