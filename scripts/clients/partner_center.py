"""Drives a sandbox with `partnercenterservices`, the client that Microsoft generated from its own description of the service, unchanged.

The only argument is the address. Every response must deserialize into the models of the client, every list must page to its end, and every refusal
must come as what the client makes of it: none of its models and the status, or its error where it does not expect the status.
"""
import datetime
import sys

from microsoft.store.partnercenterservices import MicrosoftPartnerStoreApis, models
from msrest.authentication import BasicTokenAuthentication
from msrestazure.azure_exceptions import CloudError

base = sys.argv[1]
client = MicrosoftPartnerStoreApis(BasicTokenAuthentication({"access_token": "any"}), base_url=base)
reads = client.getvversioncustomerscustomer
patches = client.patchvversioncustomerscustomer
posts = client.postvversioncustomerscustomer
v1 = models.MicrosoftPartnerSdkContractsV1Subscription
checks = 0


def check(what, is_so):
    global checks
    checks += 1
    if not is_so:
        sys.exit(f"not so: {what}")


def refused(what, call, status, code):
    """A refusal: the client returns no model for a status that it expects, and throws its error for another."""
    try:
        came = call(raw=True)
    except CloudError as error:
        check(f"{what}: {error.status_code}", error.status_code == status)
        return
    check(f"{what}: {came.response.status_code}", came.response.status_code == status and came.output is None)
    check(f"{what}: {came.response.text}", came.response.json()["code"] == code)


def paged(path, model):
    """Every page of a list that the client has models for and no operation."""
    items, headers = [], {}
    while path is not None:
        response = client._client.send(client._client.get(client._client.format_url(path)), headers)
        check(path, response.status_code == 200)
        page = client._deserialize(model, response)
        items += page.items
        path, headers = None, {}
        if page.links.next is not None:
            path = "/v1" + page.links.next.uri
            headers = {pair.key: pair.value for pair in page.links.next.headers or []}
    return items


def advance(at):
    response = client._client.send(client._client.put(client._client.format_url("/_sandbox/clock")), {}, {"at": at})
    check(f"the clock: {response.text}", response.status_code == 200)


# customers, page by page
first = client.getvversioncustomersfilterfilter.value("1", size=2)
check("two customers", [one.id for one in first.items] == ["c-1", "c-2"] and first.links.next is not None)
token = {pair.key: pair.value for pair in first.links.next.headers}
rest = client.getvversioncustomersfilterfilter.value("1", size=2, seek_operation="next", custom_headers=token)
check("the third customer", [one.company_profile.company_name for one in rest.items] == ["c-3"] and rest.links.next is None)
check("one customer", reads.id("c-1", "1").relationship_to_partner == "reseller")
refused("no customer", lambda raw: reads.id("none", "1", raw=raw), 404, 60003)

# orders and subscriptions
offer = "CFQ7TTC0LH18:0001:CFQ7TTC0K971"
line = models.MicrosoftPartnerSdkContractsV1OrderLineItem(line_item_number=0, offer_id=offer, quantity=10)
order = posts.idorders("c-1", models.MicrosoftPartnerSdkContractsV1Order(line_items=[line], billing_cycle="monthly"), "1")
check("an order", order.status == "completed" and isinstance(order.creation_date, datetime.datetime))
check("its own order", reads.id5("c-1", order.id, "1").line_items[0].subscription_id == order.line_items[0].subscription_id)
check("all orders", [one.id for one in reads.value7("c-1", "1").items] == [order.id])
of_order = reads.value9("c-1", "1", order_id=order.id)
check("the subscriptions of the order", of_order.total_count == 1 and isinstance(of_order.items[0], v1))
held = of_order.items[0]
check("its dates", held.commitment_end_date.date() == datetime.date(2027, 3, 1))

# a trial that becomes paid by hand
conversion = reads.idconversions("c-3", "trial-1", "1").items[0]
check("an offer to convert to", conversion.quantity == 25 and conversion.billing_cycle == "monthly")
conversion.quantity = 10
result = posts.idconversions("c-3", "trial-1", conversion, "1")
check("a conversion", result.target_offer_id == conversion.target_offer_id and result.error is None)
paid = reads.id6("c-3", "trial-1", "1")
check("a paid subscription", paid.quantity == 10 and paid.is_trial is False and paid.offer_id == conversion.target_offer_id)
refused("a second conversion", lambda raw: posts.idconversions("c-3", "trial-1", conversion, "1", raw=raw), 501, 0)

# seats, a stale etag, the window, a renewal
def patched(raw=False, etag=None, **changes):
    body = reads.id6("c-1", held.id, "1")
    for name, value in changes.items():
        setattr(body, name, value)
    headers = None if etag is None else {"If-Match": etag}
    return patches.id4("c-1", held.id, body, "1", custom_headers=headers, raw=raw)


check("two seats more", patched(quantity=12).quantity == 12)
refused("a stale etag", lambda raw: patched(raw, etag='"stale"', quantity=13), 412, 2055)
advance("2026-03-20T00:00:00Z")
refused("a late cancellation", lambda raw: patched(raw, status="deleted"), 400, 900213)
refused("a late reduction", lambda raw: patched(raw, quantity=11), 400, 900214)
refused("no seats", lambda raw: patched(raw, quantity=0), 400, 2002)
advance("2027-03-03T00:00:00Z")
renewed = reads.id6("c-1", held.id, "1")
check("a renewal", renewed.commitment_end_date.date() == datetime.date(2028, 3, 1))
check("a cancellation in the new window", patched(status="deleted").status == "deleted")
refused("a change of what is gone", lambda raw: patched(raw, quantity=13), 400, 2011)
refused("an order that is no software's", lambda raw: patches.id3("c-1", order.id, models.MicrosoftPartnerSdkContractsV1Order(id=order.id, status="cancelled"), "1", raw=raw), 403, 800019)
refused("what no document describes", lambda raw: reads.idaddons("c-1", held.id, "1", raw=raw), 501, 0)

# invoices and their lines, for which the client has models only
page = "MicrosoftPartnerSdkContractsV1CollectionsPagedResourceCollectionMicrosoftPartnerSdkContractsV1"
invoices = paged("/v1/invoices?size=5", page + "Invoice")
check("an invoice a month", len(invoices) == 12 and invoices[0].total_charges == 120.0 and invoices[0].currency_code == "EUR")
lines = [paged(f"/v1/invoices/{one.id}/lineitems?provider=onetime&invoicelineitemtype=billinglineitems&size=1", page + "InvoiceLineItem") for one in invoices]
check("their lines", sum(map(len, lines)) >= 12 and all(one.billing_provider == "one_time" for each in lines for one in each))

print(f"{checks} checks")
