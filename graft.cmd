@echo off
rem The door to Graft's command line: builds it where needed and hands over. "graft test" runs every test.
setlocal
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_ROLL_FORWARD=Major
set "artifacts=%~dp0.artifacts"
set program=Graft.Cli
set GRAFT_CALLED=%0
if "%~1"=="bench" set program=Graft.Benchmarks
if "%~1"=="play" set program=Graft.Play
if "%~1"=="studio" set program=Graft.Studio
if "%~1"=="studio" echo %* | findstr /c:"--screenshots" >nul && set program=Graft.Studio.Pictures

dotnet --list-sdks 2>nul | findstr /r "^[1-9][0-9]\." >nul
if errorlevel 1 (
    echo graft: the .NET SDK, version 10 or later, is needed and was not found. Get it from https://dot.net 1>&2
    exit /b 1
)

if "%~1"=="test" (
    dotnet test "%~dp0Graft.slnx" -c Release
    exit /b
)

if not exist "%artifacts%" mkdir "%artifacts%"
dotnet build "%~dp0Dotnet~\%program%\%program%.csproj" -c Release -v quiet -nologo > "%artifacts%\build.log" 2>&1
if errorlevel 1 (
    type "%artifacts%\build.log" 1>&2
    exit /b 1
)
dotnet "%artifacts%\bin\%program%\release\%program%.dll" %*
