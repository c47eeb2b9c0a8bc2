using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Fields;

/// <summary>Fields that administrators add to kinds of records.</summary>
internal static class CustomFieldPractice
{
    public static Practice Practice { get; } = new Practice("Custom fields")
        .Record(CustomField.Kind, field =>
        {
            field.HasIndex(row => new { row.Of, row.Name }).IsUnique();
            field.Property(row => row.Type).HasConversion<string>();
        }, new Resource<CustomField>(CustomField.Kind)
            .Create<CreateCustomField, CreateCustomField.Request>()
            .Edit<EditCustomField, EditCustomField.Request>()
            .Move<RetireCustomField, RetireCustomField.Request>(CustomField.Retired)
            .Move<ReviveCustomField, ReviveCustomField.Request>(CustomField.InUse))
        .Explains("Custom field", "A field that an administrator added to a kind of record.")
        .Uses(services => services.AddSingleton<CustomFieldCatalogue>().AddSingleton<KindFields>().AddScoped<FieldValues>().AddScoped<ICustomFields, CustomFields>());
}
