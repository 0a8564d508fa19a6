package counterexample.model.attic;

/** Leads up and down again. */
public class Stair {
    Object down = new counterexample.model.Landing();
}
