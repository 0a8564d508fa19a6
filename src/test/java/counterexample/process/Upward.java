package counterexample.process;

/** Depends on what stands above it. */
class Upward {
    Object above = new counterexample.web.EverythingController();
}
