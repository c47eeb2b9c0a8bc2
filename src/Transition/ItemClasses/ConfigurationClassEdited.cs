using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.ItemClasses;

/// <summary>What a class asks for was changed.</summary>
public sealed record ConfigurationClassEdited(Id<ConfigurationClass> Class) : IFact
{
    RecordKey IFact.About => ConfigurationClass.Key(Class);
}
