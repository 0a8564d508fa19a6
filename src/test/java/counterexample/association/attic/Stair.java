package counterexample.association.attic;

/** Leads up and down again. */
public class Stair {
    Object down = new counterexample.association.Landing();
}
