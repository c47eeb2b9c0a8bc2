using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Products;

namespace Tandem.Product.Backlog;

/// <summary>What the pages ask for on which a product's backlog is put in order, and moved over its board.</summary>
public sealed class BacklogPosts(RankBacklogItem rank, MoveBacklogItem move, Store store, References references, Posting posting, Reader reader)
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/backlog-items/{number}/order", (IFormCollection form, string number, BacklogPosts posts) => posts.Order(form, number));
        app.MapPost("/backlog-items/{number}/board", (IFormCollection form, string number, BacklogPosts posts) => posts.Move(form, number));
    }

    private async Task<IResult> Order(IFormCollection form, string number)
    {
        var item = await Item(number);
        var serials = await ProductKind.Kind.Shelf.Serials(store, [item.Product.Value], reader.Stop);
        var page = $"/backlog-items/order?product={ProductKind.Kind.NumberOf(serials[item.Product.Value])}";
        return await posting.Try(form, page, async () =>
        {
            await rank.Run(new(item.Id, await Named(form, "before"), await Named(form, "after")), reader.Actor, reader.Stop);
            return page + "#" + BacklogItemKind.Kind.NumberOf(item);
        });
    }

    private async Task<IResult> Move(IFormCollection form, string number)
    {
        var item = await Item(number);
        var page = "/backlog-items/board" + (form["product"].ToString() is { Length: > 0 } product ? $"?product={Uri.EscapeDataString(product)}" : "");
        return await posting.Try(form, page, async () =>
        {
            await move.Run(new(item.Id, form["to"].ToString()), reader.Actor, reader.Stop);
            return page + "#" + BacklogItemKind.Kind.NumberOf(item);
        });
    }

    private async Task<BacklogItem> Item(string number)
    {
        var item = (BacklogItem)await store.Find(BacklogItemKind.Kind, number, reader.Actor, reader.Stop);
        return BacklogItemKind.Kind.Covers(BacklogItemKind.Kind.EditedBy(reader.Actor), item) ? item : throw new Forbidden(BacklogItemKind.Kind.EditRight);
    }

    private async Task<Id<BacklogItem>?> Named(IFormCollection form, string field) => form[field].ToString() is not { Length: > 0 } number ? null
        : await references.Find(BacklogItemKind.Kind, number, reader.Actor, reader.Stop) is { } id ? new Id<BacklogItem>(id) : throw new Refused("There is no such item.", field);
}
