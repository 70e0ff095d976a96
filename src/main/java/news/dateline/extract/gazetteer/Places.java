package news.dateline.extract.gazetteer;

/** Where places lie to each other. */
public final class Places {
  private static final double KILOMETRES = 111.2;

  private Places() {}

  /** Whether a place lies in a country or division, other than itself. */
  public static boolean inside(Atlas atlas, int place, int container) {
    if (place == container) {
      return false;
    }
    return switch (atlas.kind(container)) {
      case COUNTRY -> atlas.country(place) == atlas.country(container);
      case DIVISION -> atlas.division(place) == container;
      case COUNTY -> atlas.county(place) == container;
      default -> false;
    };
  }

  /** From 1 for the same point down to 0 beyond 500 km, a third at 100 km. */
  public static double nearness(Atlas atlas, int one, int other) {
    double north = Math.abs(atlas.latitude(one) - atlas.latitude(other));
    if (north > 4.5) {
      return 0;
    }
    double east = Math.abs(atlas.longitude(one) - atlas.longitude(other));
    east = Math.min(east, 360 - east) * Math.cos(Math.toRadians(atlas.latitude(one)));
    double distance = KILOMETRES * Math.sqrt(north * north + east * east);
    return distance > 500 ? 0 : Math.exp(-distance / 100);
  }
}
