package counterexample.sandbox;

/** What {@link Microsoft} forgot to wear. */
@interface InSandbox {}
