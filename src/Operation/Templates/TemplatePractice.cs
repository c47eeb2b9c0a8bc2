using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.Templates;

/// <summary>Templates of incidents.</summary>
public static class TemplatePractice
{
    public static Practice Practice { get; } = new Practice("Incident templates")
        .Record(IncidentTemplate.Kind, Map, new Resource<IncidentTemplate>(IncidentTemplate.Kind)
            .Create<AddIncidentTemplate, AddIncidentTemplate.Request>()
            .Edit<EditIncidentTemplate, EditIncidentTemplate.Request>()
            .Move<MoveIncidentTemplate, MoveIncidentTemplate.Request>(IncidentTemplate.InUse)
            .Move<MoveIncidentTemplate, MoveIncidentTemplate.Request>(IncidentTemplate.Retired))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "incident-templates.*")
        .Suits(StandardRole.Member, GrantScope.Everywhere, IncidentTemplate.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "incident-templates.*")
        .Administers("Incident templates", "/incident-templates", "template", IncidentTemplate.Kind.EditRight);

    private static void Map(EntityTypeBuilder<IncidentTemplate> template)
    {
        template.HasIndex(row => row.Name);
        template.HasIndex(row => row.State);
    }
}
