/**
 * An article in JSON and back: one serializer for the endpoint, the command line, the stored form
 * and the fingerprint.
 */
@NullMarked
package news.dateline.json;

import org.jspecify.annotations.NullMarked;
