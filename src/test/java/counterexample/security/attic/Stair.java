package counterexample.security.attic;

/** Leads up and down again. */
public class Stair {
    Object down = new counterexample.security.Landing();
}
