@echo off
rem Starts Grandes Alamedas on Windows, as the shell script beside it does elsewhere: finds a JDK, builds the program
rem when it is new or has changed, runs it.
rem
rem   ALAMEDAS_JAVA_HOME   the JDK to use, instead of looking for one
rem   ALAMEDAS_JAVA_OPTS   more options for the JVM, separated by spaces, such as -Xmx4g
rem
rem Exit codes: those of the program; 1 if the build failed; 2 if there is no JDK or no Maven.
setlocal EnableExtensions DisableDelayedExpansion

set "needs_feature=25"
set "needs_update=3"
set "program=org.alamedas.cli/org.alamedas.cli.Main"

rem %~dp0 is where a link stands, not what it means.
set "self=%~f0"
set "root=%~dp0"
if not exist "%root%pom.xml" (
    for /f "usebackq delims=" %%t in (`powershell -NoProfile -Command "Split-Path -Parent (Get-Item -LiteralPath $env:self).Target"`) do set "root=%%t\"
)
set "root=%root:~0,-1%"
set "state=%root%\target\launcher"
set "log=%state%\build.log"

call :find_jdk
if not defined jdk goto no_jdk
rem Options that other JDKs may not have: they would refuse to start.
set "unrecorded="
set "unmoved="
if "%java_version:~0,3%"=="25." set "unrecorded=-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"
if "%java_version:~0,3%"=="25." set "unmoved=-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"

call :is_stale
if errorlevel 1 goto start
call :find_maven
if not defined maven goto no_maven
call :build
if errorlevel 1 exit /b 1

:start
set "cache=%state%\%app%\jvm-%java_version%.aot"
set "cache_option=-Xshare:auto"
if exist "%cache%" set "cache_option=-XX:AOTCache=%cache%"
set "collector=-XX:+UseSerialGC"
if defined ALAMEDAS_JAVA_OPTS (
    echo "%ALAMEDAS_JAVA_OPTS%" | findstr /c:"-XX:+Use" > nul && set "collector=-XX:-UsePerfData"
)
rem The program writes UTF-8, whatever the console spoke before.
for /f "tokens=2 delims=:." %%c in ('chcp') do set "code_page=%%c"
chcp 65001 > nul
"%jdk%\bin\java.exe" "%cache_option%" %unmoved% -Xlog:disable -Xlog:all=error:stderr -XX:-UsePerfData %collector% %ALAMEDAS_JAVA_OPTS% -p "%state%\%app%" -m %program% %*
set "code=%ERRORLEVEL%"
chcp %code_page% > nul
exit /b %code%

rem --- finding a JDK -------------------------------------------------------------------------------------------------

:find_jdk
set "jdk="
if defined ALAMEDAS_JAVA_HOME (
    call :try "%ALAMEDAS_JAVA_HOME%"
    exit /b 0
)
if defined JAVA_HOME call :try "%JAVA_HOME%"
if defined jdk exit /b 0
for /f "delims=" %%j in ('where java.exe 2^> nul') do call :try_bin "%%~dpj."
for %%p in (
    "%ProgramFiles%\Eclipse Adoptium"
    "%ProgramFiles%\Java"
    "%ProgramFiles%\Microsoft"
    "%ProgramFiles%\Zulu"
    "%ProgramFiles%\Amazon Corretto"
    "%ProgramFiles%\BellSoft"
    "%USERPROFILE%\.jdks"
    "%USERPROFILE%\scoop\apps"
) do for /d %%d in ("%%~p\*") do call :try "%%~d"
exit /b 0

:try_bin
for %%d in ("%~1\..") do call :try "%%~fd"
exit /b 0

rem Sets jdk and java_version if the directory holds a JDK that is new enough and none is set. Reads a file; starts nothing.
:try
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "found="
for /f "usebackq tokens=1,2 delims==" %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" set "found=%%~l"
if not defined found exit /b 0
set "feature=0"
set "update=0"
for /f "tokens=1,3 delims=.-+_" %%a in ("%found%") do (
    set "feature=%%a"
    if not "%%b"=="" set "update=%%b"
)
if %feature% lss %needs_feature% exit /b 0
if %feature% equ %needs_feature% if %update% lss %needs_update% exit /b 0
set "jdk=%~1"
set "java_version=%found%"
exit /b 0

:no_jdk
>&2 echo alamedas needs a JDK %needs_feature%.0.%needs_update% or newer, and found none.
>&2 echo(
>&2 echo   Windows    winget install EclipseAdoptium.Temurin.25.JDK
>&2 echo   by hand    unpack https://adoptium.net/temurin/releases?version=25 anywhere
>&2 echo(
>&2 echo   Then try again. If it stands in an unusual place: set ALAMEDAS_JAVA_HOME=C:\that\place
exit /b 2

rem --- building ------------------------------------------------------------------------------------------------------

rem Succeeds if the program is not built, or something that it is built from has changed.
:is_stale
set "app="
if exist "%state%\current" set /p app=< "%state%\current"
if not defined app exit /b 0
if not exist "%state%\%app%\" exit /b 0
if not exist "%state%\stamp" exit /b 0
powershell -NoProfile -Command "$t = (Get-Item -LiteralPath ($env:state + '\stamp')).LastWriteTimeUtc; $n = Get-ChildItem -Path ($env:root + '\pom.xml'), ($env:root + '\*\pom.xml'), ($env:root + '\*\src\main') -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 0 } else { exit 1 }"
exit /b %ERRORLEVEL%

:find_maven
set "maven="
for /f "delims=" %%m in ('where mvn.cmd 2^> nul') do if not defined maven set "maven=%%m"
if not defined maven if defined MAVEN_HOME if exist "%MAVEN_HOME%\bin\mvn.cmd" set "maven=%MAVEN_HOME%\bin\mvn.cmd"
if not defined maven if defined M2_HOME if exist "%M2_HOME%\bin\mvn.cmd" set "maven=%M2_HOME%\bin\mvn.cmd"
exit /b 0

:no_maven
>&2 echo alamedas builds itself on first use, and needs Apache Maven 3.8 or newer for that; there is no mvn on the PATH.
>&2 echo(
>&2 echo   Windows    winget install Apache.Maven
>&2 echo   by hand    unpack https://maven.apache.org/download.cgi and put its bin on the PATH
>&2 echo(
>&2 echo   Then try again.
exit /b 2

rem Two starts at once must not write the same files. Windows opens a file for one writer at a time, and closes it when
rem that writer ends, however it ends: an open file is the lock.
:build
if not exist "%state%\" mkdir "%state%" || exit /b 1
set "entered="
set "waited=0"
:wait_for_lock
8>&2 2>nul ( 9>"%state%\lock" call :build_locked 2>&8 )
if defined entered exit /b %built%
if %waited% equ 1 >&2 echo alamedas: another start is building; waiting for it
if %waited% geq 1800 (
    >&2 echo alamedas: cannot write to %state%, or another start has been building for half an hour
    exit /b 1
)
set /a waited+=1
ping -n 2 127.0.0.1 > nul
goto wait_for_lock

:build_locked
set "entered=yes"
set "built=0"
call :is_stale
if errorlevel 1 exit /b 0
>&2 echo alamedas: building; this happens on first use and after a change
rem What changes while the build runs must count as newer than it.
type nul > "%state%\stamp.new"
if exist "%root%\cli\target\app\" rmdir /s /q "%root%\cli\target\app"
set "JAVA_HOME=%jdk%"
call "%maven%" -B -f "%root%\pom.xml" -Dquick -Dmaven.test.skip=true -pl cli -am package < nul 2>&1 | powershell -NoProfile -Command "$log = [IO.File]::CreateText($env:log); while ($null -ne ($l = [Console]::In.ReadLine())) { $log.WriteLine($l); if ($l -match 'Building Grandes Alamedas: (\w+).*\[(\d+/\d+)\]') { [Console]::Error.WriteLine('  ' + $Matches[1] + ' (' + $Matches[2] + ')') } }; $log.Close()"
rem A pipe hides Maven's exit code. The libraries are copied last of all, and were deleted before.
if not exist "%root%\cli\target\app\picocli-*.jar" (
    >&2 echo alamedas: the build failed
    >&2 findstr /b /c:"[ERROR]" "%log%"
    >&2 echo   all of it: %log%
    set "built=1"
    exit /b 1
)
set "previous=%app%"
set "app=app-%RANDOM%%RANDOM%"
mkdir "%state%\%app%"
copy /y "%root%\cli\target\app\*.jar" "%state%\%app%\" > nul || set "built=1"
if "%built%"=="1" exit /b 1
set "cache=%state%\%app%\jvm-%java_version%.aot"
"%jdk%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dalamedas.prelink=%state%\%app%" -p "%root%\cli\target\app" -m %program% > nul 2> nul < nul
"%jdk%\bin\java.exe" "-XX:AOTCacheOutput=%cache%" %unrecorded% -XX:+UseSerialGC -Dalamedas.warm-up=all -p "%state%\%app%" -m %program% > nul 2> nul < nul
if exist "%cache%.config" del "%cache%.config"
move /y "%state%\stamp.new" "%state%\stamp" > nul
> "%state%\current" echo %app%
for /d %%d in ("%state%\app-*") do if not "%%~nxd"=="%app%" if not "%%~nxd"=="%previous%" rmdir /s /q "%%d" 2> nul
exit /b 0
