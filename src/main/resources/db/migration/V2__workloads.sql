-- The workloads Microsoft lets a partner claim. They change every year: add rows, end old ones with valid_until.

create table workload (
  name varchar(200) not null,
  solution_area varchar(40) not null,
  valid_from date not null,
  valid_until date,
  source varchar(500) not null,
  primary key (name, solution_area, valid_from)
);

insert into workload (name, solution_area, valid_from, source) values
  ('Intune', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('Exchange', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('ProPlus', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('SharePoint', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('Teams', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('Teams Meetings', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('Teams Phone', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('Teams Phone calling', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('Teams Platform', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('Yammer', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('Viva Engage', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('Viva Insights', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('Viva Topics', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('Viva Learning', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('Viva Connections', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Solutions Partner designation for Modern Work, 2023-10'),
  ('Azure Active Directory Premium', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Customer eligibility for the Security designation, 2023-10'),
  ('Microsoft Defender for Office 365', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Customer eligibility for the Security designation, 2023-10'),
  ('Defender for Endpoint', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Customer eligibility for the Security designation, 2023-10'),
  ('Defender for Identity', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Customer eligibility for the Security designation, 2023-10'),
  ('Microsoft Information Protection', 'modern-work-and-security', date '2019-10-01', 'Microsoft Learn, Customer eligibility for the Security designation, 2023-10');
