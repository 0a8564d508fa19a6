/** What the forms of tasks show and what was entered there: the helpers of the boxes. */
package io.cpor.process.taskform;
