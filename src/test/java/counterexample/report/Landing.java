package counterexample.report;

/** Uses a room that uses it. */
public class Landing {
    Object up = new counterexample.report.attic.Stair();
}
