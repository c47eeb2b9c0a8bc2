using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tandem.Interface.Administration;
using Tandem.Interface.Exports;
using Tandem.Interface.Forms;
using Tandem.Interface.Imports;
using Tandem.Interface.Language;
using Tandem.Interface.Layouts;
using Tandem.Interface.Live;
using Tandem.Interface.Look;
using Tandem.Interface.Messages;
using Tandem.Interface.Navigation;
using Tandem.Interface.Notices;
using Tandem.Interface.Pages;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Interface.Search;
using Tandem.Interface.Views;
using Tandem.Kernel.Http;
using Tandem.Kernel.Mail;
using Tandem.Kernel.News;
using Tandem.Kernel.Records;

namespace Tandem.Interface;

/// <summary>The look: layouts, components, words, the few scripts. It knows no practice.</summary>
public static class InterfaceRoom
{
    /// <summary>
    /// The content security policy that every page keeps: nothing inline. The hashes are the style sheet of Turbo's progress bar, and an empty one, which the calendar fills by script.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps=' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    public static Assembly Home => typeof(InterfaceRoom).Assembly;

    public static IServiceCollection AddInterface(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Languages>();
        services.AddScoped<Reader>();
        services.AddScoped<Turn>();
        services.AddScoped<Words>();
        services.AddScoped<Moments>();
        services.AddScoped<Flash>();
        services.AddScoped<SentForm>();
        services.AddScoped<Destinations>();
        services.AddScoped<Posting>();
        services.AddScoped<FormBody>();
        services.AddScoped<ReferenceLabels>();
        services.AddScoped<FieldWords>();
        services.AddScoped<FactContents>();
        services.AddScoped<WhatWasDone>();
        services.AddScoped<ConditionWords>();
        services.AddScoped<Timeline>();
        services.AddScoped<StaleWords>().AddScoped<SeenVersion>();
        services.AddScoped<RecordPosts>().AddScoped<RecordForms>();
        services.AddScoped<CompanionPosts>();
        services.AddScoped<FilePosts>();
        services.AddScoped<BulkPosts>();
        services.AddScoped<ListExports>();
        services.AddScoped<ImportPosts>();
        services.AddScoped<ViewPosts>();
        services.AddScoped<Lookup>();
        services.AddScoped<PaletteAnswers>();
        services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<KindConstraint>(KindConstraint.Name));
        services.AddAdministration();
        services.AddSingleton<Changes>();
        services.AddSingleton<IInterpreter, Interpreter>();
        services.AddScoped<NoticePosts>().AddScoped<TestMailPosts>();
        services.AddDoor<Bell>("top-bar", 10).AddDoor<Bell>("portal-bar", 10).AddDoor<NoticeWishesCard>("profile", 50);
        services.AddDoor<TestMailForm>($"settings.{MailSettings.Group}");
        services.AddSingleton<IErrorPage, ErrorPages>();
        return services.AddWords(Home);
    }

    /// <summary>Adds the sentences of a room: its embedded resources named like <c>de.po</c>.</summary>
    public static IServiceCollection AddWords(this IServiceCollection services, Assembly home) =>
        services.AddSingleton(new CatalogueSource(home));

    /// <summary>Hangs a component on a place of an earlier room's page.</summary>
    public static IServiceCollection AddDoor<TComponent>(this IServiceCollection services, string place, int order = 100) =>
        services.AddSingleton(new Door(place, typeof(TComponent), order));

    /// <summary>Adds a line of the navigation that belongs to no room's own list.</summary>
    public static IServiceCollection AddDestination(this IServiceCollection services, Destination destination) =>
        services.AddSingleton(destination);

    /// <summary>Stands before the routing: a refused form is answered with the page it stood on, and a form's address leads to one.</summary>
    public static IApplicationBuilder UseInterface(this IApplicationBuilder app) => app.UseMiddleware<FormAddressMiddleware>().UseMiddleware<AgainMiddleware>().UseRouting();

    /// <summary>Stands between knowing who asks and reading what they sent.</summary>
    public static IApplicationBuilder UseForms(this IApplicationBuilder app) => app.Use(FileForms.MakeRoom).UseAntiforgery().Use(FormTokens.Guard);

    /// <summary>Serves every page of the house and what the pages need.</summary>
    public static IEndpointRouteBuilder MapInterface(this IEndpointRouteBuilder app, params Assembly[] rooms)
    {
        var pages = app.MapRazorComponents<Root>().AddAdditionalAssemblies(rooms);
        pages.Add(OnlyShow);
        var kinds = new KindConstraint(app.ServiceProvider.GetRequiredService<RecordKinds>());
        pages.Add(page => OnlyKinds(page, kinds));
        app.MapPost("/theme", ThemeChoice.Post).AllowAnonymous();
        app.MapGet("/palette", IResult (string? q) => new RazorComponentResult<PaletteResults>(new { Typed = (q ?? "").Trim() }));
        app.MapGet("/lookup/{plural}", (string plural, string? q, bool? mentionable, Lookup lookup) => lookup.Answer(plural, q, mentionable == true));
        app.MapGet("/live", (HttpContext context, string? topics, long? since, Changes changes) => changes.Answer(context, topics, since));
        RecordEndpoints.Map(app);
        NoticePosts.Map(app);
        AdministrationEndpoints.Map(app);
        return app;
    }

    /// <summary>Pages cannot name constraints of the house themselves: those of every kind get it here.</summary>
    private static void OnlyKinds(EndpointBuilder page, KindConstraint kinds)
    {
        if (page is RouteEndpointBuilder { RoutePattern.RawText: { } text } routed && text.StartsWith("/{plural}", StringComparison.Ordinal))
            routed.RoutePattern = RoutePatternFactory.Parse(text, defaults: null, parameterPolicies: new RouteValueDictionary { ["plural"] = kinds });
    }

    /// <summary>A page shows; what is posted to its address goes to whoever mapped it, however general that route is.</summary>
    private static void OnlyShow(EndpointBuilder page)
    {
        foreach (var methods in page.Metadata.OfType<HttpMethodMetadata>().ToList())
            page.Metadata.Remove(methods);
        page.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get]));
    }
}
