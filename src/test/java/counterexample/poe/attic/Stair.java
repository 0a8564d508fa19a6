package counterexample.poe.attic;

/** Leads up and down again. */
public class Stair {
    Object down = new counterexample.poe.Landing();
}
