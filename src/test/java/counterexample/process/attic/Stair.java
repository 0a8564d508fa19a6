package counterexample.process.attic;

/** Leads up and down again. */
public class Stair {
    Object down = new counterexample.process.Landing();
}
