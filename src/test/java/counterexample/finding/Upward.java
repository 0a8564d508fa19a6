package counterexample.finding;

/** Depends on what stands above it, or beside it. */
class Upward {
    Object above = new counterexample.web.EverythingController();
}
