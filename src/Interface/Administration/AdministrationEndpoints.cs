using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.EngineRoom;

namespace Tandem.Interface.Administration;

/// <summary>Where the forms of administrators post to.</summary>
internal static class AdministrationEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/settings", (IFormCollection form, SettingPosts posts) => posts.Save(form));
        app.MapPost("/custom-fields/new", (IFormCollection form, CustomFieldPosts posts) => posts.Create(form));
        app.MapPost("/custom-fields/{number}/edit", (IFormCollection form, string number, CustomFieldPosts posts) => posts.Edit(form, number));
        app.MapPost("/custom-fields/{number}/order", (IFormCollection form, string number, CustomFieldPosts posts) => posts.Order(form, number));
        EngineRoomPosts.Map(app);
    }
}
