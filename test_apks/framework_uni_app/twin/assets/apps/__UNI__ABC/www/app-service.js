// uni.getLocation() is not called here
var note = "uni.getLocation() plus.device.imei";
myuni.getLocation({ type: "gcj02" });
send(plus.device.imeis, page.uni.getLocation(f));
