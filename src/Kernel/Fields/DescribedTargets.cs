using Tandem.Kernel.Records;

namespace Tandem.Kernel.Fields;

/// <summary>At what fields point that are described by data.</summary>
public static class DescribedTargets
{
    extension(RecordKinds kinds)
    {
        /// <summary>The kind of record a field points at; null where it points at none, or at a kind that is no more.</summary>
        public RecordKind? TargetOf(CustomField field) => field.Type switch
        {
            CustomType.Person => kinds.Named("person"),
            CustomType.Reference => kinds.Named(field.Target!),
            _ => null,
        };
    }
}
