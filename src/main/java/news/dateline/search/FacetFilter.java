package news.dateline.search;

import java.util.List;

/**
 * What is ticked in one facet: some of the included values must be there (when there are any), and
 * none of the excluded.
 *
 * <p>For {@link Facet#ACTOR}, a value selects the actor of the archive whose value it is; when
 * there is none such in the snapshot, what that name has become by merging or correction; when it
 * never was one, the actors that some article calls so ({@link
 * news.dateline.actors.ArchiveActors#selected}). For {@link Facet#PLACE} likewise: the path, else
 * every path (of any depth) whose last component has that label or value. So a value that a facet
 * lists always gives back exactly its count. A value that the snapshot does not know selects
 * nothing: included, no hit; excluded, no difference.
 *
 * @param facet the facet
 * @param include values, as typed; OR
 * @param exclude values, as typed
 */
public record FacetFilter(Facet facet, List<String> include, List<String> exclude) {

  /** Copies the lists. */
  public FacetFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }
}
