package counterexample.association;

/** Its names do not say whether they change anything. */
class Lamp {
    private boolean lit;

    void lit(boolean now) {
        lit = now;
    }

    boolean lit() {
        return lit;
    }
}
