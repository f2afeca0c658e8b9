/** Loads where TSX is understood: under the tests' compiler, or once a loader stands. */
export const Understood = () => <br />;
