package counterexample.web.attic;

/** Leads up and down again. */
public class Stair {
    Object down = new counterexample.web.Landing();
}
