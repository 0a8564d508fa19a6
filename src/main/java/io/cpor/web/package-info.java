/** The application on the web, by person: the API for staff and integrations, the portal for customers, pages for all. */
package io.cpor.web;
