using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface.EngineRoom;
using Tandem.Interface.Lives;
using Tandem.Interface.Navigation;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Settings;

namespace Tandem.Interface.Administration;

/// <summary>What keeps the house in order, and the ways to it.</summary>
internal static class AdministrationSetup
{
    public static IServiceCollection AddAdministration(this IServiceCollection services)
    {
        services.AddScoped<SettingPosts>();
        services.AddScoped<CustomFieldPosts>();
        services.AddScoped<EngineRoomPosts>();
        services.AddDoor<LifeDoor>("record.panels", 900);
        services.AddDestination(new(Place.Administration, "Site settings", "/settings", "adjustments", 10, ChangeSettings.Right));
        services.AddDestination(new(Place.Administration, "Custom fields", "/custom-fields", "forms", 20, CustomField.Kind.EditRight));
        services.AddDestination(new(Place.Administration, "Lives", "/lives", "route", 30));
        services.AddDestination(new(Place.Administration, "Glossary", "/glossary", "book", 40));
        services.AddDestination(new(Place.Administration, "Listeners", "/engine/listeners", "antenna", 50, JournalPractice.Right));
        services.AddDestination(new(Place.Administration, "Jobs", "/engine/jobs", "settings-automation", 60, JournalPractice.Right));
        return services.AddDestination(new(Place.Administration, "Journal", "/engine/journal", "book-2", 70, JournalPractice.Right));
    }
}
