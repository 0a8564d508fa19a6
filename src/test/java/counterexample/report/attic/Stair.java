package counterexample.report.attic;

/** Leads up and down again. */
public class Stair {
    Object down = new counterexample.report.Landing();
}
