/* The tabs of a running instance's page. */
export default [];
