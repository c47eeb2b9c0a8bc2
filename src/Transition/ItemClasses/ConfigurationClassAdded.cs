using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.ItemClasses;

/// <summary>Another class of things was described.</summary>
public sealed record ConfigurationClassAdded(Id<ConfigurationClass> Class, string Name) : IFact
{
    RecordKey IFact.About => ConfigurationClass.Key(Class);
}
