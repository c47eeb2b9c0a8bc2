using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Interface.Administration;

/// <summary>What pages say about custom fields.</summary>
public static class CustomFieldWords
{
    public static string Of(CustomType type) => type switch
    {
        CustomType.Text => "Text",
        CustomType.LongText => "Long text",
        CustomType.Number => "Number",
        CustomType.Date => "Date",
        CustomType.Choice => "Choice",
        CustomType.Person => "Person",
        _ => "Reference",
    };

    /// <summary>The kinds of records to which fields can be added, in the order of the house.</summary>
    public static IReadOnlyList<RecordKind> KindsWithFields(ResourceCatalogue resources) =>
        [.. resources.All.Where(resource => resource.TakesCustom).Select(resource => resource.Kind)];
}
