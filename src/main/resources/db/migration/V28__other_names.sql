-- What people and Microsoft's own documents and reports call what Microsoft names otherwise: one place for all of them, read
-- wherever a table is read. Case, spaces, punctuation and a leading "Microsoft" make no difference. Microsoft renames every
-- year: add rows. A name that may mean two things has no place here.

create table other_name (
  kind varchar(20) not null,
  written varchar(200) not null,
  name varchar(200) not null,
  source varchar(500) not null,
  primary key (kind, written)
);

insert into other_name (kind, written, name, source) values
  ('workload', 'Microsoft Intune', 'Intune', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('workload', 'Intune (MDM)', 'Intune', 'as people write it'),
  ('workload', 'Endpoint Manager', 'Intune', 'Microsoft''s name of 2019 to 2022'),
  ('workload', 'Exchange Online', 'Exchange', 'a partner''s statement of work, 2026'),
  ('workload', 'EXO', 'Exchange', 'WorkloadName of Microsoft''s reports'),
  ('workload', 'SharePoint Online', 'SharePoint', 'a partner''s statement of work, 2026'),
  ('workload', 'SPO', 'SharePoint', 'WorkloadName of Microsoft''s reports'),
  ('workload', 'Microsoft 365 Apps', 'ProPlus', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('workload', 'Microsoft 365 Apps for enterprise', 'ProPlus', 'Microsoft''s name since 2020'),
  ('workload', 'M365 Apps', 'ProPlus', 'as people write it'),
  ('workload', 'Office 365 ProPlus', 'ProPlus', 'Microsoft''s name until 2020'),
  ('workload', 'Office ProPlus', 'ProPlus', 'as people write it'),
  ('workload', 'Teams Apps', 'Teams Platform', 'a partner''s statement of work, 2026'),
  ('workload', 'Teams Phone System', 'Teams Phone', 'Microsoft''s name until 2022'),
  ('workload', 'Azure AD Premium', 'Azure Active Directory Premium', 'a partner''s statement of work, 2026'),
  ('workload', 'Azure AD Premium 1', 'Azure Active Directory Premium', 'a partner''s statement of work, 2026'),
  ('workload', 'Azure AD Premium 2', 'Azure Active Directory Premium', 'a partner''s statement of work, 2026'),
  ('workload', 'Azure AD Premium P1', 'Azure Active Directory Premium', 'Microsoft''s name until 2023'),
  ('workload', 'Azure AD Premium P2', 'Azure Active Directory Premium', 'Microsoft''s name until 2023'),
  ('workload', 'AADP', 'Azure Active Directory Premium', 'as people write it'),
  ('workload', 'Entra ID', 'Azure Active Directory Premium', 'Microsoft''s name since 2023'),
  ('workload', 'Entra ID P1', 'Azure Active Directory Premium', 'Microsoft''s name since 2023'),
  ('workload', 'Entra ID P2', 'Azure Active Directory Premium', 'Microsoft''s name since 2023'),
  ('workload', 'Defender for Office', 'Microsoft Defender for Office 365', 'a partner''s statement of work, 2026'),
  ('workload', 'MDO', 'Microsoft Defender for Office 365', 'as people write it'),
  ('workload', 'Office 365 ATP', 'Microsoft Defender for Office 365', 'Microsoft''s name until 2020'),
  ('workload', 'MDE', 'Defender for Endpoint', 'as people write it'),
  ('workload', 'Defender ATP', 'Defender for Endpoint', 'Microsoft''s name until 2020'),
  ('workload', 'MDI', 'Defender for Identity', 'as people write it'),
  ('workload', 'Azure ATP', 'Defender for Identity', 'Microsoft''s name until 2020'),
  ('workload', 'MIP', 'Microsoft Information Protection', 'as people write it'),
  ('workload', 'Purview Information Protection', 'Microsoft Information Protection', 'Microsoft''s name since 2022'),
  ('partner-role', 'Use and consume', 'use-or-consume', 'as people write it'),
  ('partner-role', 'Usage', 'use-or-consume', 'Microsoft''s activity of 2019 to 2021'),
  ('partner-role', 'Modern Work and Security Usage', 'use-or-consume', 'Microsoft Learn, engagements, 2023'),
  ('partner-role', 'Modern Work & Security Usage', 'use-or-consume', 'Microsoft Learn, engagements, 2023'),
  ('partner-role', 'OSU – Microsoft 365', 'use-or-consume', 'Microsoft''s programme of 2019 to 2021'),
  ('partner-role', 'Advisor', 'build-intent-advisor', 'as people write it'),
  ('partner-role', 'Build intent', 'build-intent-advisor', 'as people write it'),
  ('partner-role', 'Pre-sales', 'build-intent-advisor', 'Microsoft''s activity of 2019 to 2021'),
  ('partner-role', 'Pre-sales Advisor', 'build-intent-advisor', 'as people write it'),
  ('partner-role', 'BizApps Presales Advisor', 'build-intent-advisor', 'Microsoft Learn, engagements, 2025'),
  ('partner-role', 'MCI BizApps Presales Advisor', 'build-intent-advisor', 'Microsoft Learn, engagements, 2025'),
  ('partner-role', 'Microsoft Online Services Advisor', 'build-intent-advisor', 'Microsoft Learn, engagements, 2023'),
  ('partner-role', 'OSA', 'build-intent-advisor', 'Microsoft Learn, engagements, 2023'),
  ('partner-role', 'OSA Sell', 'build-intent-advisor', 'Microsoft''s programme of 2019 to 2021'),
  ('partner-role', 'Usage recognition', 'usage-recognition', 'as people write it'),
  ('partner-role', 'Usage Recognition – Biz Apps', 'usage-recognition', 'Microsoft Learn, engagements, 2025'),
  ('partner-role', 'OSU – Business Applications', 'usage-recognition', 'Microsoft''s programme of 2019 to 2021'),
  ('partner-role', 'Online Services Usage – Business Applications', 'usage-recognition', 'Microsoft Learn, engagements, 2023'),
  ('partner-role', 'Influenced revenue', 'influenced-revenue-recognition', 'as people write it'),
  ('partner-role', 'Influenced Revenue recognition', 'influenced-revenue-recognition', 'as people write it'),
  ('partner-role', 'Revenue association', 'influenced-revenue-recognition', 'Microsoft''s activity of 2019 to 2021'),
  ('partner-role', 'Microsoft Business Applications Revenue', 'influenced-revenue-recognition', 'Microsoft Learn, engagements, 2025'),
  ('partner-role', 'Business Applications Revenue Recognition Association', 'influenced-revenue-recognition', 'Microsoft Learn, engagements, 2023'),
  ('solution-area', 'Modern Work & Security', 'modern-work-and-security', 'as people write it'),
  ('solution-area', 'Modern Work', 'modern-work-and-security', 'as people write it'),
  ('solution-area', 'Microsoft 365', 'modern-work-and-security', 'Microsoft''s solution area of 2019 to 2021'),
  ('solution-area', 'Business Apps', 'business-applications', 'as people write it'),
  ('solution-area', 'BizApps', 'business-applications', 'as people write it'),
  ('customer-kind', 'Firma', 'company', 'German'),
  ('customer-kind', 'Unternehmen', 'company', 'German'),
  ('customer-kind', 'Entreprise', 'company', 'French'),
  ('customer-kind', 'Empresa', 'company', 'Spanish'),
  ('customer-kind', 'Person', 'individual', 'English'),
  ('customer-kind', 'Privatperson', 'individual', 'German'),
  ('customer-kind', 'Particulier', 'individual', 'French'),
  ('customer-kind', 'Particular', 'individual', 'Spanish');

-- How the letters of a file of agreements were read that does not say it, and some of its texts to judge that by, one a line;
-- null if there is no doubt.

alter table bulk_start add column read_as varchar(20);
alter table bulk_start add column samples varchar(1000);

-- A row of an import of claims that is applied only if somebody said so who looked at it, and whether somebody did.

alter table claims_import_row add column asked boolean not null default false;
alter table claims_import_row add column ticked boolean not null default false;
