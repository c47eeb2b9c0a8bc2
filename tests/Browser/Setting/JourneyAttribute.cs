using System.Runtime.CompilerServices;

namespace Tandem.Tests.Browser.Setting;

/// <summary>A test that is walked in a real browser; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JourneyAttribute : FactAttribute
{
    public JourneyAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) => Skip = Chromium.WhyNot;
}
