using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.ItemClasses;

/// <summary>A class was taken out of use, or into use again.</summary>
public sealed record ConfigurationClassMoved(Id<ConfigurationClass> Class, string From, string To) : IFact
{
    RecordKey IFact.About => ConfigurationClass.Key(Class);
}
