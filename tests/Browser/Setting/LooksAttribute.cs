using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Tandem.Tests.Browser.Setting;

/// <summary>Runs a theory in every look: the first parameter says which, the values given here follow.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class LooksAttribute(params object?[] values) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Look>().Select(look => new TheoryDataRow([look, .. values]) { Skip = Chromium.WhyNot })]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
