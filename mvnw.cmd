@echo off
rem Runs Maven on this project: the installed Maven if it is 3.8.6 or newer, else the pinned one,
rem which .mvn\FetchMaven.java fetches and checks once. Nothing but a JDK is needed.
setlocal

set "MAVEN_COMMAND="
where mvn >nul 2>nul || goto fetch
for /f "tokens=3" %%v in ('mvn --version 2^>nul ^| findstr /c:"Apache Maven"') do if not defined MAVEN_VERSION set "MAVEN_VERSION=%%v"
for /f "tokens=1-3 delims=." %%a in ("%MAVEN_VERSION%") do (
    if %%a GTR 3 set "MAVEN_COMMAND=mvn"
    if %%a EQU 3 if %%b GTR 8 set "MAVEN_COMMAND=mvn"
    if %%a EQU 3 if %%b EQU 8 if %%c GEQ 6 set "MAVEN_COMMAND=mvn"
)
if defined MAVEN_COMMAND goto run

:fetch
set "JAVA_COMMAND=java"
if defined JAVA_HOME set "JAVA_COMMAND=%JAVA_HOME%\bin\java"
for /f "usebackq delims=" %%m in (`""%JAVA_COMMAND%" "%~dp0.mvn\FetchMaven.java""`) do set "MAVEN_HOME_FETCHED=%%m"
if not defined MAVEN_HOME_FETCHED (
    echo mvnw: Maven could not be fetched. A JDK, 17 or newer, must be on the PATH or in JAVA_HOME. 1>&2
    exit /b 1
)
set "MAVEN_COMMAND=%MAVEN_HOME_FETCHED%\bin\mvn"

:run
call "%MAVEN_COMMAND%" %*
exit /b %ERRORLEVEL%
